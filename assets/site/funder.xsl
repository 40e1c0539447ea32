<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:t="urn:tambon:site" exclude-result-prefixes="t">
  <xsl:include href="page.xsl"/>

  <xsl:template match="page" mode="where"><xsl:value-of select="t:say('The whole province')"/></xsl:template>
  <xsl:template match="page" mode="title"><xsl:value-of select="t:say('Who pays')"/></xsl:template>
  <xsl:template match="page" mode="about"><xsl:value-of select="t:say('Who gives how much to the programmes')"/></xsl:template>

  <xsl:template match="page" mode="body">
    <xsl:if test="not(programme)"><p><xsl:value-of select="t:say('No funders here yet')"/></p></xsl:if>
    <xsl:apply-templates select="programme"/>
    <xsl:if test="giver">
      <h2><xsl:value-of select="t:say('Who gives to the projects here')"/></h2>
      <table>
        <xsl:for-each select="giver">
          <tr><th scope="row"><xsl:call-template name="organisation"/><br/>
              <span class="soft"><xsl:value-of select="t:word('class', @class)"/> · <xsl:call-template name="projects"><xsl:with-param name="count" select="@projects"/></xsl:call-template></span></th>
            <td><xsl:value-of select="t:baht(@amount)"/></td></tr>
        </xsl:for-each>
      </table>
    </xsl:if>
  </xsl:template>

  <xsl:template match="programme">
    <h2><xsl:value-of select="@name"/></h2>
    <p><xsl:value-of select="t:plural('From %d funder', 'From %d funders together', count(funder), count(funder))"/></p>
    <table>
      <xsl:for-each select="funder">
        <tr><th scope="row"><xsl:call-template name="organisation"/>
            <xsl:if test="@note"><br/><span class="soft"><xsl:value-of select="@note"/></span></xsl:if></th>
          <td><xsl:value-of select="t:baht(@amount)"/></td></tr>
      </xsl:for-each>
      <xsl:if test="@total">
        <tr class="sum"><th scope="row"><xsl:value-of select="t:say('Together')"/></th><td><xsl:value-of select="t:baht(@total)"/></td></tr>
      </xsl:if>
    </table>
    <xsl:if test="funder[1]/@source"><p class="soft"><xsl:value-of select="t:say('Source: %s', funder[1]/@source)"/></p></xsl:if>
  </xsl:template>

  <xsl:template name="organisation">
    <xsl:value-of select="t:name(@name, @name-en)"/>
    <xsl:if test="@short"> (<xsl:value-of select="@short"/>)</xsl:if>
  </xsl:template>
</xsl:stylesheet>
