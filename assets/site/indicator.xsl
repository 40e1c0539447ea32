<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:t="urn:tambon:site" exclude-result-prefixes="t">
  <xsl:include href="page.xsl"/>

  <xsl:include href="figure.xsl"/>
  <xsl:template match="page" mode="where"><xsl:value-of select="@set"/></xsl:template>
  <xsl:template match="page" mode="title"><xsl:value-of select="@name"/></xsl:template>
  <xsl:template match="page" mode="about"><xsl:call-template name="figure"/></xsl:template>

  <xsl:template match="page" mode="body">
    <ul class="links"><li><a href="{$home}{@above}"><xsl:value-of select="@set"/></a></li></ul>
    <p><span class="soft"><xsl:value-of select="t:say('The whole province')"/><xsl:if test="@year"> · <xsl:value-of select="t:year(@year)"/></xsl:if></span><br/>
      <span class="big"><xsl:call-template name="figure"/></span></p>
    <xsl:if test="@target"><p><xsl:value-of select="t:say('Goal %s', @target)"/></p></xsl:if>
    <p>
      <xsl:choose>
        <xsl:when test="@lower"><xsl:value-of select="t:say('The less the better')"/></xsl:when>
        <xsl:otherwise><xsl:value-of select="t:say('The more the better')"/></xsl:otherwise>
      </xsl:choose>
    </p>
    <h2><xsl:value-of select="t:say('What it means')"/></h2>
    <p>
      <xsl:choose>
        <xsl:when test="@definition"><xsl:value-of select="@definition"/></xsl:when>
        <xsl:otherwise><xsl:value-of select="t:say('The office has not sent how it is measured')"/></xsl:otherwise>
      </xsl:choose>
    </p>
    <xsl:if test="@definition-source"><p class="soft"><xsl:value-of select="t:say('Source: %s', @definition-source)"/></p></xsl:if>
    <xsl:if test="tambon">
      <h2><xsl:value-of select="t:plural('%d tambon', '%d tambons', count(tambon), count(tambon))"/></h2>
      <table>
        <xsl:for-each select="tambon">
          <tr><th scope="row"><a href="{$home}t/{@code}/"><xsl:value-of select="t:place('tambon', @name, @name-en)"/></a>
              <br/><span class="soft"><xsl:value-of select="t:place('district', @above, @above-en)"/></span></th>
            <td><xsl:call-template name="figure"/></td></tr>
        </xsl:for-each>
      </table>
    </xsl:if>
    <p class="soft">
      <xsl:if test="t:date(@as-of) != ''"><xsl:value-of select="t:say('Data of %s', t:date(@as-of))"/></xsl:if>
      <xsl:if test="@source"> · <xsl:value-of select="t:say('Source: %s', @source)"/></xsl:if>
    </p>
  </xsl:template>
</xsl:stylesheet>
