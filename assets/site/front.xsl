<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:t="urn:tambon:site" exclude-result-prefixes="t">
  <xsl:include href="page.xsl"/>

  <xsl:template match="page" mode="where"><xsl:value-of select="t:place('province', @name, @name-en)"/></xsl:template>
  <xsl:template match="page" mode="title"><xsl:value-of select="t:say('Tambon Point')"/></xsl:template>
  <xsl:template match="page" mode="about"><xsl:value-of select="t:say('What is planned and done in your tambon, and with what money')"/></xsl:template>

  <xsl:template match="page" mode="body">
    <p><xsl:value-of select="t:say('What is planned and done in your tambon, and with what money')"/></p>
    <xsl:call-template name="code-box"/>
    <ul class="links">
      <xsl:for-each select="district">
        <li><a href="#d{@code}"><xsl:value-of select="t:name(@name, @name-en)"/></a></li>
      </xsl:for-each>
      <li><a href="a/{@code}/"><xsl:value-of select="t:say('The whole province')"/></a></li>
      <li><a href="n/"><xsl:value-of select="t:say('What is new')"/></a></li>
    </ul>
    <xsl:apply-templates select="district"/>
  </xsl:template>

  <xsl:template match="district">
    <h2 id="d{@code}"><a href="a/{@code}/"><xsl:value-of select="t:place('district', @name, @name-en)"/></a></h2>
    <xsl:if test="not(tambon)"><p class="soft"><xsl:value-of select="t:say('No pilot tambon in this district')"/></p></xsl:if>
    <table>
      <xsl:for-each select="tambon">
        <tr><th scope="row"><a href="t/{@code}/"><xsl:value-of select="t:place('tambon', @name, @name-en)"/></a></th>
          <td>
            <xsl:choose>
              <xsl:when test="@projects > 0"><xsl:call-template name="projects"><xsl:with-param name="count" select="@projects"/></xsl:call-template></xsl:when>
              <xsl:when test="@plans > 0"><xsl:value-of select="t:say('Community plan')"/></xsl:when>
              <xsl:otherwise><span class="soft"><xsl:value-of select="t:say('No data yet')"/></span></xsl:otherwise>
            </xsl:choose>
          </td></tr>
      </xsl:for-each>
    </table>
  </xsl:template>
</xsl:stylesheet>
